/** An element and, by tag, those it draws itself with. */
export type Element = CustomElementConstructor & { parts?: Record<string, CustomElementConstructor> };

/** Makes an element known to the page, and its parts before it; a tag that is known already stays as it is. */
export function define(tag: string, element: Element): void {
  for (const [part, one] of Object.entries(element.parts ?? {})) define(part, one);
  if (!customElements.get(tag)) customElements.define(tag, element);
}
