declare module 'legs-up:icons' {
  /** Icon name to the markup inside its <svg>. */
  const icons: Record<string, string>;
  export default icons;
}
