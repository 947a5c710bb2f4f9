import Foundation

/// A text that is worked on line by line, made when it is first asked for: each benchmark is a process of its own.
public final class Sample: Sendable {
  public let name: String
  private let make: @Sendable () -> [UInt8]

  private let isWhole: Bool

  public init(_ name: String, isWhole: Bool = false, _ make: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.isWhole = isWhole
    self.make = make
  }

  /// The lines, without their line breaks; all of it at once for a document.
  public func lines() -> [String] {
    if isWhole { return [text()] }
    return make().split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// A passage that we wrote, repeated: nothing in it is to be changed.
  public static let clean = Sample("clean") { repeated(1_500) }

  /// The same with Arabic letters, and each number in one of three sets of digits.
  public static let dirty = Sample("dirty") { typedOnAnArabicKeyboard(repeated(1_500)) }

  /// The training text of the shared corpora with Persian digits, where it is there, three times; and its dirty twin.
  public static var corpora: [Sample] {
    guard FileManager.default.fileExists(atPath: corpusFile.path) else { return [] }
    return [
      Sample("clean corpus") { corpus() }, Sample("dirty corpus") { typedOnAnArabicKeyboard(corpus()) },
    ]
  }

  /// The passage with all its half-spaces lost.
  public static let stripped = Sample("stripped") {
    let halfSpace: [UInt8] = [0xE2, 0x80, 0x8C]
    return Array(repeated(1_500).split(separator: halfSpace).joined())
  }

  /// The same text as one piece: a document that is worked on as a whole.
  public var asDocument: Sample { Sample("\(name) as a document", isWhole: true, make) }

  /// The whole text.
  public func text() -> String { String(decoding: make(), as: UTF8.self) }

  /// The passage without line breaks, a megabyte.
  public static let oneLine = Sample("line of prose") { repeated(700).map { $0 == 0x0A ? 0x20 : $0 } }

  /// The dirty passage without line breaks: prose that has something to be changed.
  public static let dirtyLine = Sample("line of dirty prose") {
    typedOnAnArabicKeyboard(repeated(700)).map { $0 == 0x0A ? 0x20 : $0 }
  }

  /// One line of a megabyte that repeats a piece.
  public static func hostile(_ name: String, _ piece: String) -> Sample {
    Sample("line of \(name)") { Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8) }
  }

  private static func repeated(_ count: Int) -> [UInt8] {
    Array(repeatElement(Array(passage.utf8), count: count).joined())
  }

  private static let corpusFile = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpus/perdt-train.txt")

  private static func corpus() -> [UInt8] {
    guard let text = try? Data(contentsOf: corpusFile) else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 3)
    for _ in 0..<3 {
      for byte in text {
        if (0x30...0x39).contains(byte) { result.append(0xDB) }
        result.append((0x30...0x39).contains(byte) ? byte + 0x80 : byte)
      }
    }
    return result
  }

  /// ی and ک become ي and ك, and Persian digits now ASCII, now Arabic-Indic ones.
  private static func typedOnAnArabicKeyboard(_ text: [UInt8]) -> [UInt8] {
    var number = 0
    var isInNumber = false
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      let lead = text[offset]
      let tail = offset + 1 < text.count ? text[offset + 1] : 0
      let isDigit = lead == 0xDB && (0xB0...0xB9).contains(tail)
      if isDigit, !isInNumber { number += 1 }
      isInNumber = isDigit
      switch (lead, tail) {
      case (0xDB, 0x8C): result += [0xD9, 0x8A]
      case (0xDA, 0xA9): result += [0xD9, 0x83]
      case (_, _) where isDigit && number % 3 == 0: result.append(tail - 0x80)
      case (_, _) where isDigit && number % 3 == 1: result += [0xD9, tail - 0x10]
      default:
        result.append(lead)
        offset += 1
        continue
      }
      offset += 2
    }
    return result
  }

  private static let passage = """
    صبح زود از خانه بیرون آمدیم و تا رسیدن به ایستگاه، حرفی نزدیم. هوا سرد بود و مه سراسر دشت را گرفته بود.
    کتاب‌هایی که از کتابخانهٔ شهر امانت گرفته بودیم، در کیف سنگینی می‌کرد؛ با این همه، کسی شکایت نکرد.
    در سال ۱۳۹۸ بیش از ۲۵۰ نفر در این کارگاه آموزش دیدند و اکنون، هر یک در گوشه‌ای از کشور مشغول کارند.
    آیا می‌دانید نخستین چاپخانهٔ ایران در کدام شهر راه افتاد؟ پاسخ را در فصل سوم «تاریخ چاپ» می‌خوانید.
    قیمت هر کیلو برنج به ۸۵ هزار تومان رسید، در حالی که پارسال در همین روزها ۶۲ هزار تومان بود.
    مادرم همیشه می‌گفت: «آدم باید با چیزی که دارد شاد باشد، نه با چیزی که ندارد.»
    دستگاه را روشن کنید، چند ثانیه صبر کنید و سپس دکمهٔ سبز را فشار دهید تا چراغ آن روشن شود.
    اعضای هیئت‌مدیره دیروز دربارهٔ بودجهٔ سال آینده گفت‌وگو کردند و تصمیم نهایی را به هفتهٔ بعد سپردند.

    """
}
