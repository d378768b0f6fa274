/** The menu of what one can take away: an image, a table, a link. */
class Sharing {
  constructor(button, menu, words, listener) {
    Object.assign(this, { button, menu, words, listener });
    this.box = element("input", { type: "text", id: "link-box", readonly: "" });
    this.box.hidden = true;
    button.addEventListener("click", () => this.open(menu.hidden));
    document.addEventListener("pointerdown", (event) => {
      if (!menu.hidden && !menu.contains(event.target) && !button.contains(event.target)) this.open(false);
    });
    for (const each of [button, menu]) {
      each.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || menu.hidden) return;
        event.stopPropagation();
        this.open(false);
        button.focus();
      });
    }
  }

  open(open) {
    this.menu.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    this.box.hidden = true;
    this.menu.querySelector("button").focus();
  }

  say() {
    const { words, listener } = this;
    const item = (id, word, hint, act) => element("button", {
      type: "button", id, onclick: act,
      children: [element("span", { text: words.say(word) }), element("small", { text: words.say(hint) })],
    });
    const away = (act) => () => { this.open(false); this.button.focus(); act(); };
    this.box.setAttribute("aria-label", words.say("link"));
    this.menu.replaceChildren(
      item("png-button", "image", "imageHint", away(() => listener.saveImage())),
      item("csv-button", "table", "tableHint", away(() => listener.saveTable())),
      item("link-button", "link", "linkHint", () => this.copy()),
      this.box,
    );
  }

  /** Copy the link; where the browser refuses, leave it selected for the reader to copy. */
  async copy() {
    this.box.value = this.listener.link();
    this.box.hidden = false;
    const done = await copyText(this.box.value, this.box);
    this.box.select();
    this.listener.tell(this.words.say(done ? "copied" : "copyYourself"));
  }
}
