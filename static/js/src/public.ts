// Pages open to all: nothing runs here that a page can do without.
import { register } from './pwa/bridge.ts';

register();
