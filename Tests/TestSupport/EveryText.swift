/// All texts over a small alphabet up to a length: a small world, looked at whole.
public struct EveryText: Sequence, IteratorProtocol, Sendable {
  private let alphabet: [String]
  private let length: Int
  private var digits: [Int] = []
  private var isDone = false

  public init(of alphabet: [String], upTo length: Int) {
    self.alphabet = alphabet
    self.length = length
  }

  public mutating func next() -> String? {
    guard !isDone else { return nil }
    let text = digits.map { alphabet[$0] }.joined()
    var place = digits.count - 1
    while place >= 0 {
      digits[place] += 1
      if digits[place] < alphabet.count { return text }
      digits[place] = 0
      place -= 1
    }
    if digits.count == length {
      isDone = true
    } else {
      digits = Array(repeating: 0, count: digits.count + 1)
    }
    return text
  }
}
