#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as CommandLine from './command-line.ts';

// Before anything else is loaded: with it a second start compiles nothing, which is most of a cold start.
// The folder is the installation's own, since whoever can write there can run code here.
const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/suaka-compiled', import.meta.url));
enableCompileCache(cacheFolder);
// Worker threads look here.
process.env['NODE_COMPILE_CACHE'] ??= cacheFolder;

const { bundledEntry } = await import('./bundle/bundled-entry.ts');
const bundle = bundledEntry();
// A bundle has the shape of the sources that it was made of.
const { runCommandLine } = (await import(
  bundle === undefined ? './command-line.ts' : pathToFileURL(bundle).href
)) as typeof CommandLine;
// Nothing may keep a process that is done, such as the thread of a part whose neighbour could not be opened.
process.exit(await runCommandLine(process.argv.slice(2), process.env));
