import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, testTimeout: 30_000, ...more },
})

const patient = { testTimeout: 120_000, hookTimeout: 120_000 }

/** Time is reckoned in a calendar's zone, never in the machine's: these machines prove it. */
const machineZones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe']

const slaInZone = (zone: string) =>
  project(`sla in ${zone}`, ['test/*/sla/**/*.test.ts'], {
    ...patient,
    // The laws are tried in full in the project 'property'; here it is the zone that is on trial.
    env: { TZ: zone, REDRESS_LAW_SHARE: '0.15' },
    setupFiles: ['test/support/machine-zone.ts'],
  })

const report = process.env.REDRESS_TEST_REPORT

export default defineConfig({
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      project('house', ['test/*.test.ts'], patient),
      project('unit', ['test/unit/**/*.test.ts']),
      project('property', ['test/property/**/*.test.ts'], patient),
      project('model', ['test/model/**/*.test.ts'], patient),
      project('contract', ['test/contract/**/*.test.ts'], patient),
      project('types', [], {
        typecheck: {
          enabled: true,
          only: true,
          include: ['test/types/**/*.test-d.ts'],
          tsconfig: './tsconfig.json',
        },
      }),
      project('cases', ['test/cases/**/*.test.ts'], patient),
      project('seeds', ['test/seeds/**/*.test.ts']),
      project('e2e', ['test/e2e/**/*.test.ts'], { testTimeout: 300_000, hookTimeout: 300_000 }),
      ...machineZones.map(slaInZone),
    ],
  },
})
