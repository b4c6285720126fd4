import Driver
import Libc

// A stream that was closed by whoever started the program stays closed to it: were its number free, the next file that
// is opened would get it, and messages would go into that file. Reading what is open for writing fails, and the
// reverse.
for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
  _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
}
// A file that grows beyond a limit of the system (`ulimit -f`) is a failed write, with a message.
signal(SIGXFSZ, SIG_IGN)
allowManyOpenFiles()

let arguments = (1..<max(1, Int(CommandLine.argc))).map { index in
  CommandLine.unsafeArgv[index].flatMap { String(validatingCString: $0) }
}
exit(trailspan(arguments))
