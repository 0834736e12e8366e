import type { AddressInfo } from 'node:net';
import { createGalleryServer } from './gallery/gallery-server.js';

/** `npm run cards`: serves the card gallery on loopback until Ctrl-C. */
const server = createGalleryServer();
server.listen(Number(process.argv[2] ?? 3990), '127.0.0.1', () => {
  console.log(`Kortgalleriet: http://127.0.0.1:${(server.address() as AddressInfo).port}   (Ctrl-C stopper)`);
});
