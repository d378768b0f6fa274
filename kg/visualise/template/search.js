/** The search box: finds nodes by name, English name, alias or code, and suggests the best. */
class Search {
  static KEYS = ["nameEn", "code", "aliases", "aliasKeys"];
  static MOST = 8;

  constructor(graph, box, list, words, listener) {
    Object.assign(this, { box, list, words, listener, found: [], active: 0 });
    this.entries = graph.nodes.map((node) => {
      const others = Search.KEYS.flatMap((key) => node.properties.get(key) ?? []).map(String);
      return { node, names: [node.name, ...others].map((name) => ({ name, folded: Search.fold(name) })) };
    });
    box.addEventListener("input", () => this.suggest());
    box.addEventListener("focus", () => this.suggest());
    box.addEventListener("blur", () => this.close());
    box.addEventListener("keydown", (event) => this.press(event));
  }

  /** As the engine folds names (kg/model/names.py): width, case, blanks and punctuation do not count. */
  static fold(name) {
    return name.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}_]+/gu, "");
  }

  /** The best nodes for a query: whole names before beginnings before middles, then the best connected. */
  find(query) {
    const wanted = Search.fold(query);
    if (!wanted) return [];
    const hits = [];
    for (const { node, names } of this.entries) {
      let best = 9;
      let by = "";
      for (const { name, folded } of names) {
        const at = folded.indexOf(wanted);
        const grade = at < 0 ? 9 : folded === wanted ? 0 : at === 0 ? 1 : 2;
        if (grade < best) [best, by] = [grade, name];
      }
      if (best < 9) hits.push({ node, by, best });
    }
    hits.sort((one, two) => one.best - two.best || two.node.edges.length - one.node.edges.length);
    return hits.slice(0, Search.MOST);
  }

  suggest() {
    this.found = this.find(this.box.value);
    this.active = 0;
    this.render();
  }

  render() {
    const rows = this.found.map(({ node, by }, at) =>
      element("li", {
        id: `suggestion-${at}`,
        role: "option",
        "aria-selected": String(at === this.active),
        // Before the box loses its focus and the list closes.
        onpointerdown: (event) => { event.preventDefault(); this.take(node); },
        children: [
          labelSign(node.label, this.listener.scheme()),
          element("span", { className: "name", text: node.name }),
          element("span", { className: "by", text: by === node.name ? node.properties.get("code") ?? "" : by }),
        ],
      }),
    );
    const asked = Search.fold(this.box.value) !== "";
    if (asked && !rows.length) rows.push(element("li", { className: "none", text: this.words.say("noMatch") }));
    this.list.replaceChildren(...rows);
    this.list.hidden = !rows.length;
    this.box.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.found.length) this.box.setAttribute("aria-activedescendant", `suggestion-${this.active}`);
    else this.box.removeAttribute("aria-activedescendant");
  }

  press(event) {
    if (event.isComposing) return; // an input method is still choosing characters
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length) {
      this.active = (this.active + step + this.found.length) % this.found.length;
      this.render();
      event.preventDefault();
    }
    if (event.key === "Enter" && this.found.length) this.take(this.found[this.active].node);
    if (event.key === "Escape") {
      this.box.value = "";
      this.box.blur();
      event.stopPropagation();
    }
  }

  take(node) {
    this.box.value = "";
    this.box.blur();
    this.listener.find(node);
  }

  close() {
    this.found = [];
    this.list.hidden = true;
    this.box.setAttribute("aria-expanded", "false");
    this.box.removeAttribute("aria-activedescendant");
  }
}
