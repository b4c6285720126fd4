/// `completions bash|zsh|fish`: a script for the shell, made from the same tables as the help.
func completions(_ session: Session) throws {
  let shell = try session.operand()
  switch shell {
  case "bash": session.streams.output.write(bashCompletions())
  case "zsh": session.streams.output.write(zshCompletions())
  case "fish": session.streams.output.write(fishCompletions())
  default:
    throw Invocation.UsageError(message: "there are no completions for \"\(shell)\"", help: "choose bash, zsh or fish")
  }
}

private let verbs = Verb.allCases.map(\.rawValue).joined(separator: " ")

private func words(of option: Option) -> [String] {
  if case .choice(let words) = option.arity { words } else { [] }
}

private func bashCompletions() -> String {
  let cases = Verb.allCases.map { verb in
    "    \(verb.rawValue)) options=\"\(verb.allOptions.map(\.flagText).joined(separator: " "))\" ;;\n"
  }
  // One option may take other words in another verb.
  let values = Verb.allCases.flatMap { verb in
    verb.allOptions.filter { !words(of: $0).isEmpty }.map { option in
      "    \"\(verb.rawValue) \(option.flagText)\") "
        + "COMPREPLY=($(compgen -W \"\(words(of: option).joined(separator: " "))\" -- \"$word\")); return ;;\n"
    }
  }
  return """
    # bash completion for trailspan: source this file.
    _trailspan() {
      local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" options=""
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "\(verbs) --help --version" -- "$word"))
        return
      fi
      case "${COMP_WORDS[1]} $previous" in
    \(values.joined())  esac
      case "${COMP_WORDS[1]}" in
        completions) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")); return ;;
        pairs|new) [[ "$word" == -* ]] || return ;;
    \(cases.joined())  esac
      if [[ "$word" == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
      else
        COMPREPLY=($(compgen -f -- "$word"))
      fi
    }
    complete -o filenames -F _trailspan trailspan

    """
}

private func zshCompletions() -> String {
  let cases = Verb.allCases.map { verb in
    let specs = verb.allOptions.map { option in
      let summary = quotedForZsh(option.summary)
      switch option.arity {
      case .flag: return "'\(option.flagText)[\(summary)]'"
      case .choice(let words): return "'\(option.flagText)[\(summary)]:value:(\(words.joined(separator: " ")))'"
      case .one, .many: return "'\(option.flagText)[\(summary)]:value:_files'"
      }
    }
    let operands =
      switch verb {
      case .completions: "'*:shell:(bash zsh fish)'"
      case .pairs, .new: "'*:event:'"
      case .lsp: ""
      case .check, .compile, .dryRun, .ddl, .explain, .fmt, .run, .report, .discover, .test, .suggest:
        "'*:file:_files'"
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
        case .one, .many: " -r"
        }
      lines.append(
        "complete -c trailspan -n '__fish_seen_subcommand_from \(verb.rawValue)' \(name)\(value)"
          + " -d '\(quotedForFish(option.summary))'")
    }
  }
  lines.append("complete -c trailspan -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'")
  lines.append("complete -c trailspan -n '__fish_seen_subcommand_from pairs new' -f")
  return lines.joined(separator: "\n") + "\n"
}

private func quotedForFish(_ text: String) -> String {
  text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
}
