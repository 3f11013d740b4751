/** The sign-in page's word to the rest of the phone: somebody else may be about to come in. */
import { remember } from '../store/device.ts';

/** Until the server has said who it is, no page shows the data of whoever was here before. */
export function expectSomebody(form: HTMLFormElement): void {
  void remember('doubt', { email: null });
  form.addEventListener('submit', () => {
    const email = new FormData(form).get('email');
    void remember('doubt', { email: typeof email === 'string' ? email : null });
  });
}
