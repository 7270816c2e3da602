/** Requests around a request: the gateway takes them off, and every run of the stock clients goes through them. */
export const wrappers: readonly string[] = [
  'initConnection',
  'invokeAfterMsg',
  'invokeAfterMsgs',
  'invokeWithBusinessConnection',
  'invokeWithLayer',
  'invokeWithMessagesRange',
  'invokeWithTakeout',
  'invokeWithoutUpdates',
];
