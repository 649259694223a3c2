#!/usr/bin/env node
// The same CLI straight from src/*.ts: Node strips the types.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Config, run, settings } from '@oclif/core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pjson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
pjson.oclif.commands = './src/commands';
pjson.oclif.helpClass.target = './src/cli/help.ts';
settings.enableAutoTranspile = false;

await run(process.argv.slice(2), await Config.load({ root, pjson, ignoreManifest: true }));
