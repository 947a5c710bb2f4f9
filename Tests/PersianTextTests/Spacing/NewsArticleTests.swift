import PersianText
import TestSupport
import Testing

/// A real news page whose half-spaces were all lost: each damaged word of it, and how it should read.
@Suite struct NewsArticleTests {
  static let damaged: [(String, String)] = [
    ("دستگاههای", "دستگاه‌های"), ("سازمانهای", "سازمان‌های"), ("فرصتهای", "فرصت‌های"),
    ("وزارتخانههای", "وزارتخانه‌های"),
    ("دراجرای", "در اجرای"), ("ضدعفونیکننده", "ضدعفونی‌کننده"), ("راهاندازی", "راه‌اندازی"),
    ("واشتغال", "و اشتغال"),
    ("طرحهای", "طرح‌های"), ("فروشگاههای", "فروشگاه‌های"), ("پیگیریهای", "پیگیری‌های"), ("آسیبهای", "آسیب‌های"),
    ("اشتغالزا", "اشتغال‌زا"), ("بستههای", "بسته‌های"), ("استانها", "استان‌ها"), ("تشکلهای", "تشکل‌های"),
    ("لیستهای", "لیست‌های"), ("وخانوادهها", "و خانواده‌ها"), ("وخانواده", "و خانواده"),
    ("تحریمهای", "تحریم‌های"),
    ("پروژهنویسی", "پروژه‌نویسی"), ("سازمانها", "سازمان‌ها"), ("آمادهسازی", "آماده‌سازی"),
    ("قراردارد", "قرار دارد"),
    ("تمرینهایی", "تمرین‌هایی"), ("میشود", "می‌شود"), ("مجموعهای", "مجموعه‌ای"), ("آگاهیرسانی", "آگاهی‌رسانی"),
    ("سمنها", "سمن‌ها"), ("سمنهای", "سمن‌های"), ("خدمترسانی", "خدمت‌رسانی"), ("ایدههایی", "ایده‌هایی"),
    ("درحوزههای", "در حوزه‌های"), ("درحوزه", "در حوزه"), ("وکار", "و کار"), ("محیطزیست", "محیط‌زیست"),
    ("اطلاعرسانی", "اطلاع‌رسانی"), ("فعالیتهای", "فعالیت‌های"), ("بخشهای", "بخش‌های"), ("موردنیاز", "مورد نیاز"),
    ("علامتگذاری", "علامت‌گذاری"), ("شدهاند", "شده‌اند"), ("مهمترین", "مهم‌ترین"), ("موشنگرافی", "موشن‌گرافی"),
    ("بیبازار", "بی‌بازار"), ("دیگریست", "دیگری‌ست"),
  ]

  static let names = ["خبرمهم", "مهرگیتی", "فشافویه", "اینفوگرافی", "کارآفرینی", "پادکست", "ایسنا"]

  static let apart = [
    "تهیه گان", "پی دی اف", "لوازم شوینده", "توزیع پوسترهای", "موسی صدر", "تهیه اینفوگرافی",
  ]

  /// Words that the model is known to miss: names and loans that no list has.
  static let most = 5

  @Test(.enabled(if: SharedFolder.isPresent, "reads ../shared"))
  func repairsDamagedWordsAndTearsNoName() throws {
    let restored = SpacingRestorer().restore(try SharedFolder.text("real/news-article.txt"))
    let words = restored.split { !$0.isLetter && $0 != "\u{200C}" }.map(String.init)
    let set = Set(words)
    let text = " " + words.joined(separator: " ") + " "
    let missed = Self.damaged.filter { set.contains($0.0) || !text.contains(" \($0.1) ") }.map(\.1)
    let torn = Self.names.filter { !set.contains($0) }
    let joined = Self.apart.filter { !text.contains($0) }
    #expect(missed.count + torn.count + joined.count <= Self.most, "\(missed) \(torn) \(joined)")
  }
}
