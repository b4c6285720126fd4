import Source

/// The shells that completions are made for.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

/// `completions bash|zsh|fish`: a script for the shell, made from the same tables as the help.
func completions(_ session: Session) throws {
  let name = try session.operand()
  guard let shell = Shell(rawValue: name) else {
    let names = Shell.allCases.map(\.rawValue)
    throw Invocation.UsageError(
      message: "there are no completions for \"\(name)\"",
      help: suggestion(for: name, among: names).map { "did you mean \($0)?" }
        ?? "choose one of \(names.joined(separator: ", "))")
  }
  let script =
    switch shell {
    case .bash: bashCompletions()
    case .zsh: zshCompletions()
    case .fish: fishCompletions()
    }
  session.streams.output.write(script)
}

private let verbs = Verb.allCases.map(\.rawValue).joined(separator: " ")

private func bashCompletions() -> String {
  let cases = Verb.allCases.map { verb in
    "    \(verb.rawValue)) options=\"\(verb.allOptions.map(\.flagText).joined(separator: " "))\" ;;\n"
  }
  // One option may take other words in another verb.
  let values = Verb.allCases.flatMap { verb in
    verb.allOptions.compactMap { option -> String? in
      let reply: String
      switch option.arity {
      case .flag: return nil
      case .one, .many: reply = option.takesPath ? "compgen -f" : ":"
      case .choice(let words): reply = "compgen -W \"\(words.joined(separator: " "))\""
      }
      return "    \"\(verb.rawValue) \(option.flagText)\") \(bashReply(reply)); return ;;\n"
    }
  }
  let operands = Verb.allCases.map { verb -> String in
    let reply =
      switch verb.operandKind {
      case .file: "compgen -f"
      case .none, .event: ":"
      case .words(let words): "compgen -W \"\(words.joined(separator: " "))\""
      }
    return "    \(verb.rawValue)) \(bashReply(reply)) ;;\n"
  }
  return """
    # bash completion for trailspan: source this file.
    # A name of a file a line: it may hold spaces and stars.
    _trailspan_files() {
      local name
      COMPREPLY=()
      while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$1")
    }
    _trailspan() {
      local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" options=""
      # `--name=value` is three words to bash.
      if [ "$word" = "=" ]; then
        word=""
      elif [ "$previous" = "=" ] && [ "$COMP_CWORD" -gt 2 ]; then
        previous="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "\(verbs) --help --version" -- "$word"))
        return
      fi
      case "${COMP_WORDS[1]} $previous" in
    \(values.joined())  esac
      case "${COMP_WORDS[1]}" in
    \(cases.joined())  esac
      if [[ "$word" == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
        return
      fi
      case "${COMP_WORDS[1]}" in
    \(operands.joined())  esac
    }
    complete -o filenames -F _trailspan trailspan

    """
}

/// Sets what is offered to what a command prints.
private func bashReply(_ command: String) -> String {
  switch command {
  case ":": "COMPREPLY=()"
  case "compgen -f": "_trailspan_files \"$word\""
  default: "COMPREPLY=($(\(command) -- \"$word\"))"
  }
}

private func zshCompletions() -> String {
  let cases = Verb.allCases.map { verb in
    let specs = verb.allOptions.map { option in
      let summary = quotedForZsh(option.summary)
      switch option.arity {
      case .flag: return "'\(option.flagText)[\(summary)]'"
      case .choice(let words): return "'\(option.flagText)[\(summary)]:value:(\(words.joined(separator: " ")))'"
      case .one, .many: return "'\(option.flagText)[\(summary)]:value:\(option.takesPath ? "_files" : "")'"
      }
    }
    let operands =
      switch verb.operandKind {
      case .none: ""
      case .file: "'*:file:_files'"
      case .event: "'*:event:'"
      case .words(let words): "'*:value:(\(words.joined(separator: " ")))'"
      }
    return "    \(verb.rawValue)) _arguments \(specs.joined(separator: " ")) \(operands) ;;\n"
  }
  let described = Verb.allCases.map { "'\($0.rawValue):\(quotedForZsh($0.summary))'" }.joined(separator: " ")
  return """
    #compdef trailspan
    # zsh completion for trailspan: put this file into a folder of $fpath as _trailspan.
    if (( CURRENT == 2 )); then
      local -a verbs=(\(described))
      _describe verb verbs
    else
      local verb=$words[2]
      shift words
      (( CURRENT-- ))
      case $verb in
    \(cases.joined())  esac
    fi

    """
}

private func quotedForZsh(_ text: String) -> String {
  String(text.flatMap { "[]:".contains($0) ? "\\\($0)" : $0 == "'" ? "'\\''" : String($0) })
}

private func fishCompletions() -> String {
  var lines = ["# fish completion for trailspan: put this file into ~/.config/fish/completions."]
  for verb in Verb.allCases {
    lines.append(
      "complete -c trailspan -n __fish_use_subcommand -f -a \(verb.rawValue) -d '\(quotedForFish(verb.summary))'")
    for option in verb.allOptions {
      let name = option.name == "o" ? "-s o" : "-l \(option.name)"
      let value =
        switch option.arity {
        case .flag: ""
        case .choice(let words): " -x -a '\(words.joined(separator: " "))'"
        case .one, .many: option.takesPath ? " -r -F" : " -x"
        }
      lines.append(
        "complete -c trailspan -n '__fish_seen_subcommand_from \(verb.rawValue)' \(name)\(value)"
          + " -d '\(quotedForFish(option.summary))'")
    }
  }
  for verb in Verb.allCases {
    let condition = "complete -c trailspan -n '__fish_seen_subcommand_from \(verb.rawValue)' -f"
    switch verb.operandKind {
    case .file: break
    case .none, .event: lines.append(condition)
    case .words(let words): lines.append("\(condition) -a '\(words.joined(separator: " "))'")
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func quotedForFish(_ text: String) -> String {
  text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
}
