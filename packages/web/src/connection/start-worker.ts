/** Starts the worker. Its address passes the page's only Trusted Types policy, where the browser has them. */
import workerUrl from './connection.worker.ts?worker&url';
import type { Port } from './worker-connection.ts';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

export function startWorker(): Port {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('suaka', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError(`not a script of this page: ${url}`);
      return url;
    },
  });
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl;
  return new Worker(url, { type: 'module', name: 'suaka' });
}
