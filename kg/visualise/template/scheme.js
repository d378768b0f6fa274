/** Light or dark: as the system has it, unless the reader chose; on paper always light. */
class Scheme {
  constructor(listener) {
    this.system = matchMedia("(prefers-color-scheme: dark)");
    this.chosen = null;
    this.printing = false;
    this.listener = listener;
    this.settle();
    this.system.addEventListener("change", () => this.change());
    window.addEventListener("beforeprint", () => this.print(true));
    window.addEventListener("afterprint", () => this.print(false));
  }

  get ofSystem() {
    return this.system.matches ? "dark" : "light";
  }

  choose(chosen) {
    if (chosen === this.chosen) return;
    this.chosen = chosen;
    this.change();
  }

  /** The choice that turns light to dark or back; none where the system has it so. */
  turned() {
    const other = this.now === "dark" ? "light" : "dark";
    return other === this.ofSystem ? null : other;
  }

  print(printing) {
    this.printing = printing;
    this.change();
  }

  settle() {
    this.now = this.printing ? "light" : this.chosen ?? this.ofSystem;
    document.documentElement.dataset.scheme = this.now;
  }

  change() {
    this.settle();
    this.listener.recolour(this.now);
  }
}
