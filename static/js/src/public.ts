// Pages open to all: nothing runs here that a page can do without.
import { register } from './pwa/register.ts';

register();
