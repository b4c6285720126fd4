import Testing
import Values

/// Nothing of an event, a file name or a prefix steers a terminal.
@Suite struct VisibleTextTests {
  @Test(
    arguments: [
      ("plain é 🧊", "plain é 🧊"), ("a\u{1B}[31mb", "a\\u{1b}[31mb"), ("tab\there", "tab\\there"),
      ("a\r\nb", "a\\r\\nb"),
      ("x\u{202E}y", "x\\u{202e}y"), ("\u{7F}\u{0}", "\\u{7f}\\u{0}"), ("sep\u{2028}", "sep\\u{2028}"),
      ("admin\u{3164}", "admin\\u{3164}"), ("❤\u{FE0F}", "❤\u{FE0F}"),
    ])
  func visible(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  @Test func jsonStringsAreSafeToo() {
    #expect(jsonString("a\"b\\\u{1B}\u{202E}🧊\n") == "\"a\\\"b\\\\\\u001b\\u202e🧊\\n\"")
  }
}
