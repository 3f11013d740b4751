/** The browser's small second memory, as much of it as the store asks of one. */
export function secondMemory({ full = false } = {}): void {
  const memory = Object.create({
    getItem: (key: string) => (Object.hasOwn(memory, key) ? memory[key] : null),
    setItem: (key: string, text: string) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      memory[key] = text;
    },
    removeItem: (key: string) => delete memory[key],
    get length() {
      return Object.keys(memory).length;
    },
  }) as Storage & Record<string, string>;
  Object.defineProperty(globalThis, 'localStorage', { value: memory, configurable: true });
}
