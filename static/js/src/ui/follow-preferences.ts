import { here } from '../store/here.ts';
import { preferences } from '../store/preferences.ts';
import { customsFrom, keepCustoms } from './customs.ts';
import { keepLook, lookFrom } from './look.ts';

/** Follows the preferences of whoever is here, as they are changed on this phone or another. */
export async function followPreferences(): Promise<void> {
  const store = await here();
  const follow = async () => {
    const fields = (await preferences(store))?.fields ?? {};
    keepLook(lookFrom(fields));
    keepCustoms(customsFrom(fields));
  };
  store.watch(follow);
  await follow();
}
