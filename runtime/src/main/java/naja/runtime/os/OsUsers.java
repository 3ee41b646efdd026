package naja.runtime.os;

import java.util.List;

/** The user and group databases, behind Python's {@code pwd} and {@code grp}. All fail with {@link OsException}. */
public interface OsUsers {

  /** A row of the user database, in the order of {@code pwd.struct_passwd}. */
  record User(byte[] name, byte[] password, int uid, int gid, byte[] gecos, byte[] directory, byte[] shell) {
  }

  /** A row of the group database, in the order of {@code grp.struct_group}. */
  record Group(byte[] name, byte[] password, int gid, List<byte[]> members) {
  }

  /** {@code getpwnam_r}; null when there is none. */
  default User userByName(byte[] name) {
    throw Unsupported.call();
  }

  /** {@code getpwuid_r}; null when there is none. */
  default User userById(int uid) {
    throw Unsupported.call();
  }

  /** All users, {@code getpwent}. */
  default List<User> users() {
    throw Unsupported.call();
  }

  /** {@code getgrnam_r}; null when there is none. */
  default Group groupByName(byte[] name) {
    throw Unsupported.call();
  }

  /** {@code getgrgid_r}; null when there is none. */
  default Group groupById(int gid) {
    throw Unsupported.call();
  }

  /** All groups, {@code getgrent}. */
  default List<Group> groups() {
    throw Unsupported.call();
  }
}
