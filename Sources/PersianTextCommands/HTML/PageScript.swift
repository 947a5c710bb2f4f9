extension Page {
  /// Counts for the legend and one card for the details of the mark under the pointer, the finger or the focus.
  ///
  /// Without it the browser shows the details itself, from the titles.
  static let script = #"""
    const card = document.getElementById("card");
    const digits = new Intl.NumberFormat("fa");
    for (const output of document.querySelectorAll("output")) {
      output.value = digits.format(document.querySelectorAll(`p .${output.htmlFor}:not(.continued)`).length);
    }
    const isOn = (mark) => document.getElementById(mark.classList[0]).checked;
    function text(parent, value) {
      for (const [index, part] of value.split("\u200c").entries()) {
        if (index) {
          parent.append("\u200c");
          parent.append(Object.assign(document.createElement("b"), { className: "half-space" }));
        }
        parent.append(part);
      }
    }
    function section(mark) {
      if (mark.title) { mark.dataset.details = mark.title; mark.removeAttribute("title"); }
      const [heading, ...rows] = mark.dataset.details.split("\n");
      const section = Object.assign(document.createElement("section"), { className: mark.classList[0] });
      section.append(Object.assign(document.createElement("strong"), { textContent: heading }));
      const list = document.createElement("dl");
      for (const row of rows) {
        const [name, value] = row.split("\t");
        list.append(Object.assign(document.createElement("dt"), { textContent: name }));
        const item = document.createElement("dd");
        const isolate = document.createElement("bdi");
        text(isolate, value);
        item.append(isolate);
        list.append(item);
      }
      section.append(list);
      return section;
    }
    function show(target, x) {
      const sections = [];
      for (let mark = target.closest?.("p span"); mark; mark = mark.parentElement.closest("p span")) {
        if (isOn(mark)) sections.push(section(mark));
      }
      card.hidden = !sections.length;
      if (!sections.length) return;
      card.replaceChildren(...sections);
      card.style.cssText = "";
      if (innerWidth <= 640) return;
      const boxes = [...target.closest("p span").getClientRects()];
      const box = boxes.find((box) => x >= box.left && x <= box.right) ?? boxes[0];
      const left = box.left + box.width / 2 - card.offsetWidth / 2;
      const below = box.bottom + 8 + card.offsetHeight < innerHeight;
      card.style.left = `${Math.max(8, Math.min(left, innerWidth - card.offsetWidth - 8))}px`;
      card.style.top = `${below ? box.bottom + 8 : Math.max(8, box.top - card.offsetHeight - 8)}px`;
    }
    const hide = () => { card.hidden = true; };
    document.addEventListener("pointerover", (event) => show(event.target, event.clientX));
    document.addEventListener("focusin", (event) => { if (event.target.matches("p span")) show(event.target); });
    document.addEventListener("focusout", hide);
    document.addEventListener("scroll", hide, { passive: true });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    """#
}
