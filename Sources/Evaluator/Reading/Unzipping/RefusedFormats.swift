/// Why a file with these first four bytes is not read; nil where they do not show its format.
func refusalOfFormat(_ head: [UInt8]) -> String? {
  if head == [0x28, 0xB5, 0x2F, 0xFD] {
    "it is compressed with zstd, which is not read; unzip it or pipe `zstdcat` to `-`"
  } else if head.starts(with: Array("BZh".utf8)) {
    "it is compressed with bzip2, which is not read; unzip it or pipe `bzcat` to `-`"
  } else if head == [0x50, 0x4B, 0x03, 0x04] {
    "it is a zip archive, which is not read; unzip it"
  } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
    "it is UTF-16, which is not read; convert it to UTF-8"
  } else {
    nil
  }
}
