import Libc

// The calls whose names a type's own methods would hide.

func openForReading(_ path: UnsafePointer<CChar>) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }

func readBytes(_ descriptor: Int32, _ target: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(descriptor, target, count)
}

/// The words for `errno`.
func systemError() -> String { String(cString: strerror(errno)) }
