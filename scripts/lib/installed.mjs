import { existsSync, readFileSync } from 'node:fs';
import { inRoot, pinnedNode } from './paths.mjs';

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/**
 * True where node_modules holds what package-lock.json names, by the list that npm itself leaves there.
 * Optional packages are left out: most of them are for other systems.
 */
export const isInstalled = () => {
  const wanted = readPackages(inRoot('package-lock.json'));
  const there = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (!wanted || !there || !existsSync(pinnedNode)) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/') || optional) return true;
    return link ? path in there : there[path]?.version === version;
  });
};
