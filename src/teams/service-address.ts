import { type Config, isLoopback } from '../config.js';

/**
 * Whether replies may be sent to this address. Without an app registration only this machine is; with one, only https and
 * the hosts that are allowed: the address comes with the activity, and whoever wrote it must not choose where we call.
 */
export function isServiceAllowed(
  serviceUrl: string,
  { app, serviceHosts }: Pick<Config, 'app' | 'serviceHosts'>,
): boolean {
  return isAddressAllowed(serviceUrl, { app, hosts: serviceHosts });
}

/** The same for any address that comes with an activity. A host that begins with a dot allows every host under it. */
export function isAddressAllowed(
  address: string,
  { app, hosts }: { readonly app: Config['app']; readonly hosts: readonly string[] },
): boolean {
  const { protocol, hostname } = new URL(address);
  if (app === undefined) return isLoopback(hostname);
  return protocol === 'https:' && hosts.some((host) => isHostWithin(hostname.toLowerCase(), host));
}

function isHostWithin(hostname: string, allowed: string): boolean {
  return allowed.startsWith('.') ? hostname.endsWith(allowed) : hostname === allowed;
}
