/// What stands before and after the lines of the annotated page.
enum Page {
  static func head(title: String) -> String {
    var name = HTMLText(appendingTo: [])
    name.text(title)
    let escaped = String(decoding: name.bytes, as: UTF8.self)
    return """
      <!DOCTYPE html>
      <html lang="fa" dir="rtl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>\(escaped)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <header>
      <h1><bdi>\(escaped)</bdi></h1>
      <form class="legend" aria-label="راهنمای رنگ\u{200C}ها">
      <label class="chip repair"><input type="checkbox" id="repair" checked><i></i>اصلاح<output for="repair"></output></label>
      <label class="chip quantity"><input type="checkbox" id="quantity" checked><i></i>عدد و مقدار<output for="quantity"></output></label>
      <label class="chip organization"><input type="checkbox" id="organization" checked><i></i>سازمان<output for="organization"></output></label>
      <label class="chip province"><input type="checkbox" id="province" checked><i></i>استان<output for="province"></output></label>
      <label class="chip original"><input type="checkbox" id="original"><i></i>متن اصلی</label>
      </form>
      </header>
      <main>

      """
  }

  static let foot = """
    </main>
    <footer>نشانه\u{200C}گذاری با <bdi>persian-text</bdi></footer>
    <div id="card" role="tooltip" hidden></div>
    <script>
    \(script)
    </script>
    </body>
    </html>

    """
}
