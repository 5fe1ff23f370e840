/**
 * Everything `npm test` runs, in order. `needs` names Debian packages; a stage whose tools are missing counts as one
 * failure. A program counts as one check; vitest reports its own numbers.
 */
export const STAGES = [
  { name: 'biome', title: 'Lint and format', program: ['@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'tsc', title: 'Types', program: ['typescript/bin/tsc', '-p', '.'] },
  { name: 'knip', title: 'Dead code and unlisted packages', program: ['knip/bin/knip.js'] },
  { name: 'unit', title: 'Pure tests', project: 'unit', needs: ['python3', 'openssl'] },
  { name: 'pg18', title: 'Database tests on the embedded PostgreSQL', project: 'pg', postgres: 'embedded' },
  {
    name: 'pg15',
    title: "Database tests on Debian's PostgreSQL",
    project: 'pg',
    postgres: 'debian',
    needs: ['postgresql'],
  },
  { name: 'story', title: 'Stories, start and browser', project: 'story', needs: ['chromium'] },
]
