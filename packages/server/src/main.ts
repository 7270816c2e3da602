#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Before anything else is loaded: with it a second start compiles nothing, which is most of a cold start.
enableCompileCache();

const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
