import { here } from '../store/here.ts';
import { preferences } from '../store/preferences.ts';
import { keepLook, lookFrom } from './look.ts';

/** Follows the preferences of whoever is here, as they are changed on this phone or another. */
export async function followLook(): Promise<void> {
  const store = await here();
  const look = async () => keepLook(lookFrom((await preferences(store))?.fields ?? {}));
  store.watch(look);
  await look();
}
