package naja.runtime.text;

/**
 * The letter case mappings of Unicode that {@link Character} does not have: to several code points, and case folding.
 * All keys are below U+10000. Loaded when the first text has a letter that may need them.
 */
final class CaseTables {
  /** A letter and the letters that it becomes in upper case. */
  private static final String[] UPPER = {
    "\u00dfSS", "\u0149\u02bcN", "\u01f0J\u030c", "\u0390\u0399\u0308\u0301", "\u03b0\u03a5\u0308\u0301",
    "\u0587\u0535\u0552", "\u1e96H\u0331", "\u1e97T\u0308", "\u1e98W\u030a", "\u1e99Y\u030a", "\u1e9aA\u02be",
    "\u1f50\u03a5\u0313", "\u1f52\u03a5\u0313\u0300", "\u1f54\u03a5\u0313\u0301", "\u1f56\u03a5\u0313\u0342",
    "\u1f80\u1f08\u0399", "\u1f81\u1f09\u0399", "\u1f82\u1f0a\u0399", "\u1f83\u1f0b\u0399", "\u1f84\u1f0c\u0399",
    "\u1f85\u1f0d\u0399", "\u1f86\u1f0e\u0399", "\u1f87\u1f0f\u0399", "\u1f88\u1f08\u0399", "\u1f89\u1f09\u0399",
    "\u1f8a\u1f0a\u0399", "\u1f8b\u1f0b\u0399", "\u1f8c\u1f0c\u0399", "\u1f8d\u1f0d\u0399", "\u1f8e\u1f0e\u0399",
    "\u1f8f\u1f0f\u0399", "\u1f90\u1f28\u0399", "\u1f91\u1f29\u0399", "\u1f92\u1f2a\u0399", "\u1f93\u1f2b\u0399",
    "\u1f94\u1f2c\u0399", "\u1f95\u1f2d\u0399", "\u1f96\u1f2e\u0399", "\u1f97\u1f2f\u0399", "\u1f98\u1f28\u0399",
    "\u1f99\u1f29\u0399", "\u1f9a\u1f2a\u0399", "\u1f9b\u1f2b\u0399", "\u1f9c\u1f2c\u0399", "\u1f9d\u1f2d\u0399",
    "\u1f9e\u1f2e\u0399", "\u1f9f\u1f2f\u0399", "\u1fa0\u1f68\u0399", "\u1fa1\u1f69\u0399", "\u1fa2\u1f6a\u0399",
    "\u1fa3\u1f6b\u0399", "\u1fa4\u1f6c\u0399", "\u1fa5\u1f6d\u0399", "\u1fa6\u1f6e\u0399", "\u1fa7\u1f6f\u0399",
    "\u1fa8\u1f68\u0399", "\u1fa9\u1f69\u0399", "\u1faa\u1f6a\u0399", "\u1fab\u1f6b\u0399", "\u1fac\u1f6c\u0399",
    "\u1fad\u1f6d\u0399", "\u1fae\u1f6e\u0399", "\u1faf\u1f6f\u0399", "\u1fb2\u1fba\u0399", "\u1fb3\u0391\u0399",
    "\u1fb4\u0386\u0399", "\u1fb6\u0391\u0342", "\u1fb7\u0391\u0342\u0399", "\u1fbc\u0391\u0399",
    "\u1fc2\u1fca\u0399", "\u1fc3\u0397\u0399", "\u1fc4\u0389\u0399", "\u1fc6\u0397\u0342",
    "\u1fc7\u0397\u0342\u0399", "\u1fcc\u0397\u0399", "\u1fd2\u0399\u0308\u0300", "\u1fd3\u0399\u0308\u0301",
    "\u1fd6\u0399\u0342", "\u1fd7\u0399\u0308\u0342", "\u1fe2\u03a5\u0308\u0300", "\u1fe3\u03a5\u0308\u0301",
    "\u1fe4\u03a1\u0313", "\u1fe6\u03a5\u0342", "\u1fe7\u03a5\u0308\u0342", "\u1ff2\u1ffa\u0399",
    "\u1ff3\u03a9\u0399", "\u1ff4\u038f\u0399", "\u1ff6\u03a9\u0342", "\u1ff7\u03a9\u0342\u0399",
    "\u1ffc\u03a9\u0399", "\ufb00FF", "\ufb01FI", "\ufb02FL", "\ufb03FFI", "\ufb04FFL", "\ufb05ST", "\ufb06ST",
    "\ufb13\u0544\u0546", "\ufb14\u0544\u0535", "\ufb15\u0544\u053b", "\ufb16\u054e\u0546", "\ufb17\u0544\u053d",
  };

  /** A letter and the letters that it becomes in title case, where they are not those of upper case. */
  private static final String[] TITLE = {
    "\u00dfSs", "\u0587\u0535\u0582", "\u1fb2\u1fba\u0345", "\u1fb4\u0386\u0345", "\u1fb7\u0391\u0342\u0345",
    "\u1fc2\u1fca\u0345", "\u1fc4\u0389\u0345", "\u1fc7\u0397\u0342\u0345", "\u1ff2\u1ffa\u0345",
    "\u1ff4\u038f\u0345", "\u1ff7\u03a9\u0342\u0345", "\ufb00Ff", "\ufb01Fi", "\ufb02Fl", "\ufb03Ffi", "\ufb04Ffl",
    "\ufb05St", "\ufb06St", "\ufb13\u0544\u0576", "\ufb14\u0544\u0565", "\ufb15\u0544\u056b", "\ufb16\u054e\u0576",
    "\ufb17\u0544\u056d",
  };

  /** Letters whose title case is their upper case, though {@link Character#toTitleCase(int)} leaves them alone. */
  private static final String TITLE_IS_UPPER =
      "\u0149\u01f0\u0390\u03b0\u1e96\u1e97\u1e98\u1e99\u1e9a\u1f50\u1f52\u1f54\u1f56\u1fb6\u1fc6\u1fd2"
          + "\u1fd3\u1fd6\u1fd7\u1fe2\u1fe3\u1fe4\u1fe6\u1fe7\u1ff6";

  /** Letters that fold to the lower case of their upper case, not to their lower case. */
  private static final String FOLD_IS_LOWER_OF_UPPER =
      "\u00b5\u00df\u0149\u017f\u01f0\u0345\u0390\u03b0\u03c2\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5"
          + "\u0587\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88\u1e96\u1e97\u1e98\u1e99\u1e9a\u1e9b"
          + "\u1f50\u1f52\u1f54\u1f56\u1f80\u1f81\u1f82\u1f83\u1f84\u1f85\u1f86\u1f87\u1f88\u1f89\u1f8a\u1f8b"
          + "\u1f8c\u1f8d\u1f8e\u1f8f\u1f90\u1f91\u1f92\u1f93\u1f94\u1f95\u1f96\u1f97\u1f98\u1f99\u1f9a\u1f9b"
          + "\u1f9c\u1f9d\u1f9e\u1f9f\u1fa0\u1fa1\u1fa2\u1fa3\u1fa4\u1fa5\u1fa6\u1fa7\u1fa8\u1fa9\u1faa\u1fab"
          + "\u1fac\u1fad\u1fae\u1faf\u1fb2\u1fb3\u1fb4\u1fb6\u1fb7\u1fbc\u1fbe\u1fc2\u1fc3\u1fc4\u1fc6\u1fc7"
          + "\u1fcc\u1fd2\u1fd3\u1fd6\u1fd7\u1fe2\u1fe3\u1fe4\u1fe6\u1fe7\u1ff2\u1ff3\u1ff4\u1ff6\u1ff7\u1ffc"
          + "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06\ufb13\ufb14\ufb15\ufb16\ufb17";

  private CaseTables() {}

  /** The full upper case of a code point, or null if it is the one that {@link Character} knows. */
  static String upper(int codePoint) {
    return find(UPPER, codePoint);
  }

  /** The full title case of a code point, or null if it is the one that {@link Character} knows. */
  static String title(int codePoint) {
    String title = find(TITLE, codePoint);
    if (title == null && TITLE_IS_UPPER.indexOf(codePoint) >= 0) {
      return upper(codePoint);
    }
    return title;
  }

  /** True for the letters that fold to the lower case of their upper case. */
  static boolean foldsLikeUpper(int codePoint) {
    return codePoint < 0x10000 && FOLD_IS_LOWER_OF_UPPER.indexOf(codePoint) >= 0;
  }

  private static String find(String[] table, int codePoint) {
    int low = 0;
    int high = table.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int key = table[middle].charAt(0);
      if (key == codePoint) {
        return table[middle].substring(1);
      }
      if (key < codePoint) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
