import Driver

exit(trailspan(Array(CommandLine.arguments.dropFirst())))
