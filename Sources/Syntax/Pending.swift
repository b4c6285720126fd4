package import Source
package func format(_ file: SourceFile) -> String? { nil }
