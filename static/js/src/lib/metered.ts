// Pure: whether bytes may cost the person money, as far as the browser says.

export interface Connection {
  saveData?: boolean;
  type?: string;
}

/** Data saver is on, or the phone is on its mobile network. Where the browser doesn't say (Safari, Firefox): no. */
export function isMetered(connection: Connection | undefined): boolean {
  return connection?.saveData === true || connection?.type === 'cellular';
}
