import Foundation

/// The texts that are normalized, each a list of lines and its size.
struct Sample: Sendable {
  var lines: [String]
  var bytes: Int

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    bytes = text.utf8.count
  }

  /// A passage that we wrote, repeated: nothing in it is to be changed.
  static let clean = Sample(String(repeating: passage, count: 1_500))

  /// The same with Arabic letters, and each number in one of three sets of digits.
  static let dirty = Sample(String(repeating: passage, count: 1_500).typedOnAnArabicKeyboard())

  /// The training text of the shared corpora with Persian digits, where it is there, and its dirty twin.
  static let corpus = Sample(corpusText)
  static let dirtyCorpus = Sample(corpusText.typedOnAnArabicKeyboard())

  private static let corpusText: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/corpus/perdt-train.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return "" }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.persianDigit }))
  }()

  /// One line of one scalar.
  static func hostile(_ scalar: String) -> Sample {
    Sample(String(repeating: scalar, count: 1_000_000 / scalar.utf8.count))
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

extension String {
  fileprivate func typedOnAnArabicKeyboard() -> String {
    var number = 0
    var isInNumber = false
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isDigit = (0x06F0...0x06F9).contains(scalar.value)
      if isDigit && !isInNumber { number += 1 }
      isInNumber = isDigit
      switch scalar {
      case "ی": result.append("ي")
      case "ک": result.append("ك")
      case _ where isDigit:
        let zero: UInt32 = [0x30, 0x0660, 0x06F0][number % 3]
        result.append(Unicode.Scalar(zero + scalar.value - 0x06F0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var persianDigit: Unicode.Scalar {
    ("0"..."9").contains(self) ? Unicode.Scalar(value - 0x30 + 0x06F0) ?? self : self
  }
}
