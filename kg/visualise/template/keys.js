/** What keys do, and the sheet that tells it. */
class Keys {
  static PANS = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
  static ZOOMS = { "+": 1.25, "=": 1.25, "-": 0.8, _: 0.8 };
  static SHEET = [
    [["/"], "keySearch"], [["Tab"], "keyTab"], [["Esc"], "keyEscape"], [["←", "→", "↑", "↓"], "keyArrows"], [["+", "−"], "keyZoom"],
    [["0"], "keyFit"], [["Space"], "keySpace"], [["L"], "keyLegend"], [["?"], "keyHelp"],
  ];

  constructor(sheet, words, listener) {
    Object.assign(this, { sheet, words, listener });
    window.addEventListener("keydown", (event) => this.press(event));
    sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());
  }

  /** Acts by key; null where the key is for what has the focus. */
  act(event) {
    const { listener } = this;
    const inText = event.target.closest?.("input, textarea, select")?.type;
    const inScroll = event.target.closest?.("#panel, #legend");
    if (inText === "text") return null;
    const steps = inText === "range" || inScroll ? {} : Keys.PANS;
    if (steps[event.key]) return () => this.move((picture) => picture.pan(...steps[event.key]));
    if (Keys.ZOOMS[event.key]) return () => this.move((picture) => picture.zoom(Keys.ZOOMS[event.key]));
    const acts = {
      "/": () => listener.search.box.select(), "?": () => this.open(), 0: () => listener.fit(), l: () => listener.showLegend(), L: () => listener.showLegend(),
      Escape: () => listener.stepBack(),
    };
    return Object.hasOwn(acts, event.key) ? acts[event.key] : null;
  }

  move(act) {
    if (!this.listener.picture) return;
    act(this.listener.picture);
    this.listener.moved();
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || this.sheet.open) return;
    const act = this.act(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  open() {
    if (!this.sheet.open) this.sheet.showModal();
  }

  say() {
    const { words, sheet } = this;
    const rows = Keys.SHEET.flatMap(([keys, word]) => [
      element("dt", { children: keys.map((key) => element("kbd", { text: key })) }), element("dd", { text: words.say(word) }),
    ]);
    const close = element("button", { type: "button", className: "close", "aria-label": words.say("close"), children: [icon("close")], onclick: () => sheet.close() });
    sheet.setAttribute("aria-label", words.say("keys"));
    sheet.replaceChildren(
      element("h2", { text: words.say("keys") }), close, element("dl", { children: rows }), element("p", { text: words.say("pointer") }),
    );
  }
}
