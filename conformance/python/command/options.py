# The options of the command, and what sys tells of them.

from _command import names, run

NAMES = "debug dev_mode dont_write_bytecode hash_randomization ignore_environment inspect int_max_str_digits interactive isolated no_site no_user_site optimize quiet safe_path verbose bytes_warning warn_default_encoding"
CHANGED = f"import sys; print([(k, v) for k in {NAMES!r}.split() if (v := getattr(sys.flags, k))], sys.dont_write_bytecode, sys.warnoptions, sys._xoptions, sys.argv)"
names[CHANGED] = "FLAGS"
run("-c", CHANGED, "-x", "--", "a b")
for option in ("-B -bb", "-Ed -OO", "-I", "-Psq", "-X int_max_str_digits=1000 -X a=b=c -X d", "-W error -W ignore::DeprecationWarning", "-Xwarn_default_encoding -Wd", "-R -u", "-b -W error -X dev"):
    run(*option.split(), "-c", CHANGED)
