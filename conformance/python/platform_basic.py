"""The platform module reads sys.version."""

import platform
import sys

print(platform.python_version(), platform.python_version_tuple(), platform.system())
print(platform.platform() != "", platform.python_compiler() in sys.version, platform.machine(), platform.uname().system)
