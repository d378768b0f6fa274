/** What the interface says in the chosen language; names from the data stay as they are. */
class Words {
  constructor() {
    const all = JSON.parse(document.getElementById("page-words").textContent);
    this.interface = new Map(Object.entries(all.interface));
    this.values = new Map(Object.entries(all.values));
    this.captions = new Map(Object.entries(all.captions));
    this.language = (navigator.language || "").toLowerCase().startsWith("zh") ? "zh" : "en";
  }

  /** A sentence of the interface, with {0}, {1} … filled in. */
  say(key, ...values) {
    const sentence = this.interface.get(key)?.[this.language] ?? key;
    return sentence.replace(/\{(\d)\}/g, (whole, at) => String(values[at] ?? whole));
  }

  /** One of a text's two versions, [English, Chinese]. */
  pick([english, chinese]) {
    return this.language === "zh" ? chinese : english;
  }

  /** A label, edge type or property name; unknown ones are shown as they are. */
  caption(name) {
    return this.captions.get(name)?.[this.language] ?? name;
  }

  /** A status, an origin, or what dates a relation. */
  value(name) {
    return this.values.get(name)?.[this.language] ?? name;
  }

  /** A property's value as text. */
  show(name, value) {
    if (Array.isArray(value)) return value.join(this.language === "zh" ? "、" : ", ");
    if (typeof value === "boolean") return this.say(value ? "yes" : "no");
    return ["status", "datedBy"].includes(name) ? this.value(String(value)) : String(value);
  }
}
