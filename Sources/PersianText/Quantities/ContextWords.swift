/// What a word tells about a number beside it.
///
/// A word may have several rows. Function words matter because they are no nouns: a number before one counts
/// nothing.
struct ContextWord: Sendable {
  struct Role: OptionSet, Sendable, Hashable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// No noun: prepositions, conjunctions, pronouns, particles.
    static let function = Role(rawValue: 1 << 0)
    /// A verb or the first part of one.
    static let verb = Role(rawValue: 1 << 1)
    /// A number behind it is a label: `شماره ۹`, `ماده ۵`.
    static let label = Role(rawValue: 1 << 2)
    /// A number behind it belongs to its name: `کووید ۱۹`, `بوئینگ ۷۴۷`.
    static let model = Role(rawValue: 1 << 3)
    /// A number behind it is a year.
    static let year = Role(rawValue: 1 << 4)
    static let decade = Role(rawValue: 1 << 5)
    static let century = Role(rawValue: 1 << 6)
    /// A number behind it is a time of day.
    static let clock = Role(rawValue: 1 << 7)
    /// A season or an event that years are named by: `بهار ۹۱`, `جام جهانی ۲۰۱۰`.
    static let event = Role(rawValue: 1 << 8)
    /// `انجام دهم`, `نشان دهم`: the ordinal behind it is a verb.
    static let lightVerb = Role(rawValue: 1 << 9)
    /// A person, or what happens to persons: `تن` before it counts people.
    static let human = Role(rawValue: 1 << 10)
    /// A substance that is weighed: `تن` before it is a tonne.
    static let substance = Role(rawValue: 1 << 11)
    /// `یک` behind it counts: `به مدت یک هفته`.
    static let measuring = Role(rawValue: 1 << 12)
    /// `این دو`, `هر سه`: the number is a pronoun unless a noun follows.
    static let determiner = Role(rawValue: 1 << 13)
    /// A game or a poll: `۳ بر ۱` behind it is a score.
    static let score = Role(rawValue: 1 << 14)
    /// Weather: `درجه` is of temperature.
    static let weather = Role(rawValue: 1 << 15)
    /// The number in it is none: `سه شنبه`, `چهارراه`.
    static let blocked = Role(rawValue: 1 << 16)
    static let percentBefore = Role(rawValue: 1 << 17)
    /// Means more with the word behind it than alone: `مهد کودک`, `کارت پستال`.
    static let compoundHead = Role(rawValue: 1 << 18)
    /// `یکی` in `یکی دو`.
    static let one = Role(rawValue: 1 << 19)
    /// A label where no noun follows: `گروه ۵`, against `در این گروه ۵ نفر`.
    static let weakLabel = Role(rawValue: 1 << 20)
    /// `چند`, `چندین`: before a scale word an indefinite amount.
    static let several = Role(rawValue: 1 << 21)
    /// Behind a number: that many times as much.
    static let multiple = Role(rawValue: 1 << 22)
    /// `تا`, `الی`
    static let until = Role(rawValue: 1 << 23)
    /// `بین`, `میان`
    static let between = Role(rawValue: 1 << 24)
    /// The name of a Latin letter.
    static let letter = Role(rawValue: 1 << 25)
    /// `فشار`, `سرعت`, `وزن`: what weak units measure.
    static let pressure = Role(rawValue: 1 << 26)
    static let speed = Role(rawValue: 1 << 27)
    static let weight = Role(rawValue: 1 << 28)
    /// What is paid: `وام ۱۰ میلیونی` is money though no currency is named.
    static let moneyNoun = Role(rawValue: 1 << 30)
    /// Takes a number directly behind it: `در`, `با`, `از`.
    static let preposition = Role(rawValue: 1 << 29)
    /// May stand between a bound word and its number: `حداکثر به مدت ۲۴ ماه`.
    static let filler = Role(rawValue: 1 << 32)
    /// The number behind it is a value of it, not its name: `تعداد ۸۶`, against `ریاضی ۲`.
    static let amountNoun = Role(rawValue: 1 << 33)
    /// A stretch whose parts are numbered: `دهه اول محرم` is no first of Muharram.
    static let stretch = Role(rawValue: 1 << 34)
    /// Makes one noun with the number before it: `دو‌نفره`.
    static let personal = Role(rawValue: 1 << 35)
    /// `میانگین`, `متوسط`
    static let average = Role(rawValue: 1 << 31)
  }

  var role: Role
  var word: String

  init(_ role: Role, _ word: String) {
    self.role = role
    self.word = word
  }

  static let rows: [ContextWord] = function + verbs + labels + dates + others

  private static func list(_ role: Role, _ words: String) -> [ContextWord] {
    // An underscore in the lists below is a half-space or a space.
    words.split(separator: " ").map { word in
      ContextWord(role, word.split(separator: "_").joined(separator: "\u{200C}"))
    }
  }

  /// Words that are no nouns, by kind.
  private static let function: [ContextWord] =
    list(
      .function,
      "از به با در بر برای تا که و یا را رو هم نیز اما ولی بلکه اگر چون زیرا چرا مگر جز بدون بی"
    )
    + list(.function, "طی ظرف درباره دربارهٔ نزد نزدیک روی زیر بالای کنار میان بین پیش پس بعد قبل سپس همراه")
    + list(
      .function,
      "بیش کمتر بیشتر دیگر دیگری همین همان این آن اینکه آنکه آنها آنان اینها ایشان او وی من تو ما شما"
    )
    + list(
      .function,
      "خود خویش هر هیچ همه تمام کل چند چندین چه کدام فقط تنها حتی البته نیست ها های ای تر ترین مثل مانند"
    )
    + list(
      .function,
      "علیه ضمن جهت بابت توسط نسبت بالا پایین نه آری بله هنوز اکنون حالا امروز دیروز فردا بار_دیگر"
    )
    + list(
      .function,
      "یعنی اینجا آنجا همچنین همچنان وقتی هنگامی جایی کسی چیزی برخی بعضی سوی"
    )
    + list(
      .function,
      "واقع همدیگر یکدیگر آنچه هرچه باز گویا شاید باید نباید دارای شامل حاوی بالغ قریب حدود تقریبا"
    )
    + list(.function, "اش ام ات شان مان تان اند ایم اید است بود شد کرد")

  private static let verbs: [ContextWord] =
    list(
      .verb,
      "است هست نیست بود نبود بودند باشد باشند نباشد بوده شد شدند شود شوند شده نشد می نمی کرد کردند کند کنند"
    )
    + list(
      .verb,
      "کرده دارد دارند داشت داشتند داشته ندارد خواهد خواهند گفت گفتند گوید رسید رسیدند رسیده رسد رساند"
    )
    + list(
      .verb,
      "یافت یافته یابد گرفت گرفتند گیرد گرفته داد دادند دهد دهند داده دهم ده دهید دهیم آمد آمده آید رفت رفته رود"
    )
    + list(
      .verb,
      "زد زده زند شدم شدیم بودم بودیم هستند هستم نیستند کنم کنیم کردم کردیم گردید گردد گشت ماند مانده ماندم ماندیم ماندند"
    )
    + list(
      .verb,
      "دید دیدم خواند نوشت ساخت افزود اعلام اظهار خورد بیاید برسد بشود نشود نکرد نکرده نداشت نداشته ببرد برد"
    )
    + list(.verb, "باشم باشیم گذشت گذشته می\u{200C}شود شده_است بوده_است انداخت کشید کشیده نبوده نشده")

  private static let labels: [ContextWord] =
    list(
      .label,
      "شماره ماده اصل تبصره پلاک صفحه ص کانال قطعنامه اتاق منطقه مواد صفحات بزرگراه بند سمفونی ج جلد"
    )
    + list(
      .label,
      "ردیف کد گیت ترمینال سکو آیه آیات جدول شکل نمودار تصویر ورژن ناحیه نسخه_شماره گزینه لشکر تیپ پرواز"
    )
    + list(
      .label,
      "رادیو شبکه فاز بلوک اتوبان موبایل کدپستی شناسه سریال مدل ماده_ی شماره_ی شماره_های تلفن فکس نمابر"
    )
    + list(
      .weakLabel,
      "بخش فصل درس سوره گروه کلاس طبقه واحد خط ایستگاه قطار قانون جاده زندان پایگاه گردان حساب نسخه"
    )
    + list(.weakLabel, "سوال پرسش قسمت مرحله سالن دروازه راند پیامک همراه ویرایش پله درجه سطح نوع تیم")
    + list(
      .model,
      "کووید کوید بوئینگ بویینگ بواینگ بوینگ ایرباس میگ پژو آپولو ویندوز اندروید آیفون فانتوم فاکر توپولف"
    )
    + list(
      .model,
      "پلی_استیشن ویتامین شهاب سویوز وویجر سوخو ایلیوشن هرکولس کنکورد والفجر کربلای خیبر پاورپوینت فتوشاپ اکسل اف ام_پی اسپوتنیک"
    )

  private static let dates: [ContextWord] =
    list(.year, "سال سالهای سنه مورخ مورخه عام متولد امسال")
    + list(.decade, "دهه دههٔ دهه_ی دهه_های دههای")
    + list(.century, "قرن سده قرون قرن_های")
    + list(.clock, "ساعت ساعات ساعت_های ساعتهای")
    + list(
      .event,
      "بهار تابستان پاییز زمستان نوروز المپیک المپیاد انتخابات کنکور فجر جهانی بودجه سرشماری ملتها"
    )
    + list(.event, "یورو کودتای انقلاب مشروطه اروپا آسیا فتنه حوادث وقایع قیام سیل زلزله ژوئن")

  private static let others: [ContextWord] =
    list(
      .lightVerb,
      "انجام نشان ادامه قرار پاسخ جواب توضیح اجازه تغییر شرح ارائه دست گوش نجات ترجیح یاد فرصت رضایت"
    )
    + list(
      .lightVerb,
      "مطابقت تطبیق آشتی پرورش پوشش تقلیل تذکر تعمیم سامان اطلاع جلوه بروز رونق التیام تسکین ارجاع تشخیص شکست پس تحویل خبر امتیاز اختصاص آموزش فریب راه تن رخصتی افزایش کاهش توسعه گسترش رای رأی"
    )
    + list(
      .lightVerb,
      "هدیه بها اهمیت آزار حق نظر طلاق دل پایان می نمی بازی تکان هشدار پیشنهاد سفارش وعده قول مهلت"
    )
    + list(
      .human,
      "نفر کشته زخمی مجروح شهید بازداشت دستگیر اسیر زندانی مسافر سرنشین اعضا عضو مرد زن کودک کارگر هموطن"
    )
    + list(
      .human,
      "دانشجو دانشجویان دانش_آموز شهروند نماینده نمایندگان استادان مدیران کارگران مردم مسافران اعضای کارکنان"
    )
    + list(
      .human,
      "جان تلفات قربانی قربانیان شهدا شهدای یاران یار نیرو نیروی سرباز سربازان نظامی افسر بازیکن بازیکنان"
    )
    + list(
      .human,
      "ساکنان اهالی زنان مردان کودکان جوانان جوان هنرمند هنرمندان شاعر شاعران آنان آنها ایشان ما شما اینان"
    )
    + list(
      .human,
      "پزشکان پزشک مهمانان میهمانان کشاورزان معلم معلمان اصحاب صحابه علما فقها وزرا وزیران پناهنده آواره"
    )
    + list(
      .substance,
      "گندم برنج جو پیاز سیب سیب_زمینی محصول محصولات نفت بنزین گازوئیل گاز سیمان فولاد آهن مس طلا نقره زباله"
    )
    + list(
      .substance,
      "خاک شکر قند پنبه چای ماهی گوشت مرغ میوه کالا بار مواد علوفه ذرت کود سم آب نمک زغال سنگ سنگ آلومینیوم"
    )
    + list(
      .substance,
      "تولید صادرات واردات برداشت خرما پسته زعفران انگور مرکبات پرتقال هندوانه روغن شیر اورانیوم بذر تخم_مرغ"
    )
    + list(
      .substance,
      "دانه غله غلات حبوبات کنجاله خوراک مصالح سوخت بسته_بندی کاغذ پلاستیک دی_اکسید کربن گچ آسفالت قیر استخراج"
    )
    + list(
      .measuring,
      "مدت طی ظرف حدود حداقل حداکثر دست_کم کمتر بیش بیشتر نزدیک هر تنها فقط بعد قبل پس پیش گذشت طول مدتِ عرض"
    )
    + list(.measuring, "تقریبا بالای زیر فاصله فاصلهٔ بازه اقلا لااقل قریب در")
    + list(.determiner, "هر این آن همین همان آندو اول")
    + list(.score, "نتیجه پیروزی شکست باخت برد تساوی بازی دیدار مسابقه بازیکنان تیم حساب غلبه مغلوب دیدارها")
    + list(
      .weather,
      "دما دمای هوا هوای گرما سرما گرمای سرمای حرارت دماسنج سردی گرمی برودت تب سردترین گرم_ترین"
    )
    + list(.compoundHead, "مهد کارت خوک اسب رئیس دانش شماره_تلفن")
    + list(.several, "چند چندین چندصد")
    + list(.multiple, "برابر برابری چندان")
    + list(.until, "تا الی")
    + list(.between, "بین میان مابین")
    + list(.letter, "ای بی سی دی اف جی اچ آی کی ال ام ان او پی کیو آر اس تی یو وی دبلیو ایکس وای زد")
    + list(.pressure, "فشار")
    + list(.speed, "سرعت")
    + list(
      .moneyNoun,
      "وام تسهیلات یارانه جریمه چک حقوق قرارداد درآمد فروش بودجه پول هزینه قیمت سرمایه پاداش سود کمک"
    )
    + list(
      .moneyNoun,
      "وامهای وام_های خودرو خانه ماشین بدهی اعتبار سپرده جایزه پراید موبایل گوشی لپ_تاپ خرید خسارت"
    )
    + list(.filler, "به مدت میزان مبلغ تعداد در طی از ارزش وزن طول")
    + list(
      .amountNoun,
      "تعداد عدد رقم نمره میزان سطح وزن سن قیمت نرخ شاخص جمع مجموع مقدار معدل امتیاز دما دمای ارزش"
    )
    + list(
      .amountNoun,
      "جمعیت حاصل ضریب نسبت عمق ارتفاع عرض طول قد سرعت بها بهای مبلغ توان اعداد ارقام رتبه رده"
    )
    + list(.amountNoun, "حدود مساوی معادل برابر حداقل حداکثر تقریبا تقریبن بار نتیجه پرسی دانه‌ای کیلویی")
    + list(.stretch, "دهه هفته نیمه ثلث فصل قسمت جلد بخش دور مرحله شماره")
    + list(.personal, "نفره نفری تایی طبقه جلدی عددی نفر تا تن بار برابر")
    + list(.average, "میانگین متوسط معدل")
    + list(.weight, "وزن وزنی")
    + list(.preposition, "در با از به برای هر این آن طی همین همان بر حدود جز شامل دارای بین")
    + [ContextWord(.percentBefore, "صدی"), ContextWord(.one, "یکی")]
}
