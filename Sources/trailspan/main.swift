import Driver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(trailspan(Array(CommandLine.arguments.dropFirst())))
