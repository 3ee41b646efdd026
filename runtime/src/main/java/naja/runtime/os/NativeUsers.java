package naja.runtime.os;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** {@link OsUsers} over the C library. */
final class NativeUsers implements OsUsers {

  private static final CFunction GETPWNAM = new CFunction("getpwnam_r");
  private static final CFunction GETPWUID = new CFunction("getpwuid_r");
  private static final CFunction GETGRNAM = new CFunction("getgrnam_r");
  private static final CFunction GETGRGID = new CFunction("getgrgid_r");
  private static final CFunction SETPWENT = new CFunction("setpwent");
  private static final CFunction GETPWENT = new CFunction("getpwent");
  private static final CFunction ENDPWENT = new CFunction("endpwent");
  private static final CFunction SETGRENT = new CFunction("setgrent");
  private static final CFunction GETGRENT = new CFunction("getgrent");
  private static final CFunction ENDGRENT = new CFunction("endgrent");

  private static final int PASSWD_SIZE = 48;
  private static final int GROUP_SIZE = 32;
  private static final int FIRST_SIZE = 4096;
  private static final int LAST_SIZE = 16 << 20;

  @Override
  public User userByName(byte[] name) {
    Scratch s = Scratch.enter();
    try {
      long row = row(s, GETPWNAM, s.cString(name), PASSWD_SIZE);
      return row == 0 ? null : user(row);
    } finally {
      s.exit();
    }
  }

  @Override
  public User userById(int uid) {
    Scratch s = Scratch.enter();
    try {
      long row = row(s, GETPWUID, uid, PASSWD_SIZE);
      return row == 0 ? null : user(row);
    } finally {
      s.exit();
    }
  }

  @Override
  public Group groupByName(byte[] name) {
    Scratch s = Scratch.enter();
    try {
      long row = row(s, GETGRNAM, s.cString(name), GROUP_SIZE);
      return row == 0 ? null : group(row);
    } finally {
      s.exit();
    }
  }

  @Override
  public Group groupById(int gid) {
    Scratch s = Scratch.enter();
    try {
      long row = row(s, GETGRGID, gid, GROUP_SIZE);
      return row == 0 ? null : group(row);
    } finally {
      s.exit();
    }
  }

  /** The row that a key has, or a zero address. Some name services report a missing row as an error. */
  private static long row(Scratch s, CFunction function, long key, int rowSize) {
    long row = s.alloc(rowSize);
    long result = s.alloc(8);
    for (int size = FIRST_SIZE; size <= LAST_SIZE; size *= 4) {
      s.putLong(result, 0);
      int error = (int) s.call(function, key, row, s.alloc(size), size, result);
      if (error != Errno.ERANGE) {
        return error == 0 ? s.getLong(result) : 0;
      }
    }
    throw new OsException(Errno.ENOMEM);
  }

  @Override
  public List<User> users() {
    // The C library keeps one cursor for the process.
    synchronized (NativeUsers.class) {
      List<User> users = new ArrayList<>();
      Scratch s = Scratch.enter();
      try {
        s.call(SETPWENT);
        for (long row = s.call(GETPWENT); row != 0; row = s.call(GETPWENT)) {
          users.add(user(row));
        }
        s.call(ENDPWENT);
      } finally {
        s.exit();
      }
      return users;
    }
  }

  @Override
  public List<Group> groups() {
    synchronized (NativeUsers.class) {
      List<Group> groups = new ArrayList<>();
      Scratch s = Scratch.enter();
      try {
        s.call(SETGRENT);
        for (long row = s.call(GETGRENT); row != 0; row = s.call(GETGRENT)) {
          groups.add(group(row));
        }
        s.call(ENDGRENT);
      } finally {
        s.exit();
      }
      return groups;
    }
  }

  private static User user(long row) {
    ByteBuffer memory = Scratch.foreign(row, PASSWD_SIZE);
    return new User(Scratch.foreignString(memory.getLong(0)), Scratch.foreignString(memory.getLong(8)),
        memory.getInt(16), memory.getInt(20), Scratch.foreignString(memory.getLong(24)),
        Scratch.foreignString(memory.getLong(32)), Scratch.foreignString(memory.getLong(40)));
  }

  private static Group group(long row) {
    ByteBuffer memory = Scratch.foreign(row, GROUP_SIZE);
    List<byte[]> members = new ArrayList<>();
    for (long next = memory.getLong(24);; next += 8) {
      byte[] member = next == 0 ? null : Scratch.foreignString(Scratch.foreignLong(next));
      if (member == null) {
        break;
      }
      members.add(member);
    }
    return new Group(Scratch.foreignString(memory.getLong(0)), Scratch.foreignString(memory.getLong(8)),
        memory.getInt(16), members);
  }
}
