import Foundation
import Support
import Testing

/// The invariants of .github/ARCHITECTURE.md, held by looking at the sources.
@Suite struct ArchitectureTests {
  /// What the manifest lets each library import of ours. Data flows one way, from text to Plan to rows or SQL.
  static let allowed: [String: Set<String>] = {
    let manifest = (try? checkoutText("Package.swift")) ?? ""
    let libraries = manifest.matches(of: /library\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?/).map { match in
      (String(match.1), Set((match.2 ?? "").matches(of: /\w+/).map { String($0.0) }))
    }
    return Dictionary(uniqueKeysWithValues: libraries)
  }()

  @Test func importsFollowTheFlow() throws {
    let ours = Set(Self.allowed.keys).union(Self.allowed.values.joined())
    var count = 0
    for (target, allowed) in Self.allowed {
      for file in checkoutFiles(below: "Sources/\(target)", ending: ".swift") {
        count += 1
        for line in try checkoutText(file).split(separator: "\n") {
          let words = line.split(separator: " ")
          guard let keyword = words.firstIndex(of: "import"), keyword <= 1, keyword + 1 < words.count else { continue }
          let module = String(words[keyword + 1])
          #expect(!ours.contains(module) || allowed.contains(module), "\(file) imports \(module)")
        }
      }
    }
    #expect(count > 400)
    #expect(Self.allowed["Values"] == ["Libc"] && Self.allowed["Athena"]?.contains("Semantics") == false)
    #expect(Self.allowed["AthenaSQL"]?.contains("Evaluator") == false)
    #expect(Self.allowed["Evaluator"]?.contains("AthenaSQL") == false)
  }

  @Test func noPackages() throws {
    let manifest = try checkoutText("Package.swift")
    #expect(manifest.contains("dependencies: [],"))
    #expect(!manifest.contains(".package("))
  }

  /// Only the front of the program speaks to terminals.
  @Test func librariesDoNotPrint() throws {
    for target in Self.allowed.keys where target != "Driver" {
      for file in checkoutFiles(below: "Sources/\(target)", ending: ".swift") {
        let text = try checkoutText(file)
        #expect(!text.contains("print("), "\(file) prints")
        #expect(!text.contains("isatty"), "\(file) asks for a terminal")
      }
    }
  }

  /// State that outlives its user is in a value that is handed on. Starting a program needs one lock for the process.
  @Test func librariesHoldNoGlobalState() throws {
    let global = /^(private |fileprivate |package )?(var \w+(: [^={]+)? = |let \w+ = (Mutex|Atomic)\b)/
    let shared = /^ +(private |fileprivate |package )?static (var \w+(: [^={]+)? = |let \w+ = (Mutex|Atomic)\b)/
    var found: [String] = []
    for target in Self.allowed.keys {
      for file in checkoutFiles(below: "Sources/\(target)", ending: ".swift") {
        for line in try checkoutText(file).split(separator: "\n") where line.contains(global) || line.contains(shared) {
          found.append("\(file): \(line)")
        }
      }
    }
    #expect(found == ["Sources/Athena/Subprocess.swift: private let spawning = Mutex<Void>(())"])
  }

  /// A code that no test names is a message that nobody has read.
  @Test func everyDiagnosticIsTested() throws {
    let code = /"([EW]0[0-9]{3})"/
    var made: [String: String] = [:]
    for file in checkoutFiles(below: "Sources", ending: ".swift") where file.contains("/Diagnostic+") {
      for match in try checkoutText(file).matches(of: code) { made[String(match.1)] = file }
    }
    var tested = Set<String>()
    for file in checkoutFiles(below: "Tests", ending: ".swift") + checkoutFiles(below: "Tests", ending: ".txt") {
      for match in try checkoutText(file).matches(of: /[EW]0[0-9]{3}/) { tested.insert(String(match.0)) }
    }
    #expect(made.count > 40)
    for (code, file) in made { #expect(tested.contains(code), "no test names \(code) of \(file)") }
  }

  /// Message text lives in the `Diagnostic+….swift` files alone.
  @Test func onlyDiagnosticFilesHoldMessages() throws {
    for file in checkoutFiles(below: "Sources", ending: ".swift") where !file.contains("/Diagnostic+") {
      #expect(!(try checkoutText(file)).contains(/"[EW]0[0-9]{3}"/), "\(file) holds a diagnostic's code")
    }
  }

  /// Sentences of Semantics are in its `Diagnostic+….swift` files; the parser's calls hold nouns at most.
  @Test func sentencesLiveWithTheDiagnostics() throws {
    let literal = /"((?:[^"\\\n]|\\.)*)"/
    for target in ["Semantics/Analysis", "Semantics/Plan", "Semantics/Schema", "Syntax/Tree", "Syntax/Lexer"] {
      for file in checkoutFiles(below: "Sources/\(target)", ending: ".swift") where !file.contains("/Diagnostic+") {
        for line in try checkoutText(file).split(separator: "\n") where !line.contains("//") {
          for match in line.matches(of: literal) where !line.contains("precondition") {
            let words = match.1.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
            #expect(words.count < 6, "\(file) says \(match.0)")
          }
        }
      }
    }
  }

  /// Only the renderers make SQL: elsewhere no text holds one of its words.
  @Test func onlyTheRenderersMakeSQL() throws {
    let word = /"[^"\n]*\b(SELECT|FROM|WHERE|JOIN|UNION|OVER|PARTITION BY|ORDER BY|CASE WHEN|CREATE|ALTER)\b[^"\n]*"/
    var seen = 0
    for file in checkoutFiles(below: "Sources/AthenaSQL", ending: ".swift") {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let text = try checkoutText(file)
      if name.contains("Renderer") {
        seen += text.matches(of: word).count
      } else {
        for line in text.split(separator: "\n") where !line.contains("//") {
          #expect(!line.contains(word), "\(file) makes SQL: \(line)")
        }
      }
    }
    #expect(seen > 5)
  }

  /// Everything but Source carries byte spans. One message names the line of a clause's first place, and asks for it.
  @Test func onlySourceKnowsLines() throws {
    for target in ["Syntax", "Semantics", "AthenaSQL", "Expressions"] {
      for file in checkoutFiles(below: "Sources/\(target)", ending: ".swift") {
        let text = try checkoutText(file)
        #expect(!text.contains("SourcePosition"), "\(file) knows of lines")
        let isAsking = text.contains(".position(of:")
        #expect(!isAsking || file == "Sources/Syntax/Parser/Parse.swift", "\(file) asks for a line")
      }
    }
  }

  /// All that a fresh machine needs: one command runs the main job on an example, one runs the tests.
  @Test func readmeBeginsWithTwoCommands() throws {
    let lines = try checkoutText("README.md").split(separator: "\n").filter { $0.hasPrefix("    ") }
    let commands = lines.prefix(2).map { String($0.dropFirst(4)) }
    #expect(commands.first?.hasPrefix("swift run trailspan dry-run examples/") == true)
    #expect(commands.last == "swift test")
  }

  /// What the pages for contributors point to is there.
  @Test(arguments: ["README.md", ".github/ARCHITECTURE.md", ".github/CONTRIBUTING.md", ".github/FACTS.md"])
  func pagesPointToWhatIsThere(_ page: String) throws {
    let path = /`((?:Sources|Tests|examples|\.ci)\/[A-Za-z0-9_+.\/-]+)`/
    for match in try checkoutText(page).matches(of: path) {
      let file = checkout.appending(path: String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: file), "\(page) names \(match.1)")
    }
  }

  /// A function is known where its signature, its value and its SQL are, and nowhere else. Those whose names other
  /// enumerations have too, such as `day` and `number`, are not looked for.
  @Test(arguments: ["lower", "upper", "concat", "round", "seconds", "minutes", "hours", "days", "hour"])
  func functionsAreInThreeFiles(_ name: String) throws {
    let mention = try Regex("(?:Function|case [a-z., ]*|\\[[a-z., ]*)\\.\(name)\\b")
    let files = try checkoutFiles(below: "Sources", ending: ".swift").filter { try checkoutText($0).contains(mention) }
    let names = files.compactMap { $0.split(separator: "/").last.map(String.init) }
    #expect(Set(names) == ["Function.swift", "Function+Value.swift", "Function+SQL.swift"])
  }

  /// A verb is known where the verbs are, and in the file that does it.
  @Test(arguments: ["suggest", "discover", "pairs"])
  func verbsAreInTwoFiles(_ name: String) throws {
    let mention = try Regex("case \\.\(name)\\b|func \(name)\\(_ session")
    let files = try checkoutFiles(below: "Sources/Driver", ending: ".swift")
      .filter { try checkoutText($0).contains(mention) }
    let names = files.compactMap { $0.split(separator: "/").last.map(String.init) }
    #expect(Set(names) == ["Verb.swift", "\(name.prefix(1).uppercased() + name.dropFirst())Verb.swift"])
  }

  /// A format of rows is known where the formats are, and in the file that prints it.
  @Test(arguments: ["tsv", "markdown", "trace"])
  func rowFormatsAreInTwoFiles(_ name: String) throws {
    let mention = try Regex("case \\.\(name)\\b|func write\(name)\\b").ignoresCase()
    let files = try checkoutFiles(below: "Sources", ending: ".swift").filter { try checkoutText($0).contains(mention) }
    #expect(files.count == 2, "\(files)")
  }

  @Test(arguments: ["lake", "ocsf"])
  func schemasAreInOneFolder(_ name: String) throws {
    // `.lake(` with a payload is the engine that runs queries.
    let mention = try Regex("\\.\(name)\\b(?!\\()")
    let files = try checkoutFiles(below: "Sources", ending: ".swift").filter { try checkoutText($0).contains(mention) }
    #expect(!files.isEmpty)
    for file in files { #expect(file.hasPrefix("Sources/Semantics/Schema/"), "\(file) knows the schema \(name)") }
  }

  @Test func sourcesAreFormatted() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "format", "lint", "--strict", "--recursive", "Package.swift", "Sources", "Tests"]
    process.currentDirectoryURL = checkout
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output.prefix(2000))")
  }
}
