/** Colours of the drawing, light and dark; phases from the first contact to the lessons. */
export const svgStyle = `
text { font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; fill: #1c2733; }
.paper { fill: #fff; } .box { fill: #fff; stroke: #8593a1; } .group { fill: #f4f6f8; stroke-dasharray: 5 4; }
.title { font-size: 13.5px; font-weight: 620; } .inside { font-size: 12px; fill: #5a6775; } .region { font-size: 14px; font-weight: 650; fill: #5a6775; }
.label { font-size: 11px; fill: #33414f; } .link { fill: none; stroke: #8593a1; stroke-width: 1.2; stroke-linejoin: round; marker-end: url(#tip); } .tip { fill: #5a6775; }
.to-accept { stroke: #2f6fab; } .to-investigate { stroke: #6b46a3; } .to-resolve { stroke: #b7791f; } .to-follow-up { stroke: #2f855a; } .to-improve { stroke: #718096; }
.accept { fill: #2f6fab; } .investigate { fill: #6b46a3; } .resolve { fill: #b7791f; } .follow-up { fill: #2f855a; } .improve { fill: #718096; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6ebf0; } .paper { fill: #14191f; } .box { fill: #1c232b; stroke: #65717d; } .group { fill: #232c35; }
  .inside, .region { fill: #9aa7b4; } .label { fill: #cbd4dc; } .link { stroke: #65717d; } .tip { fill: #9aa7b4; }
  .to-accept { stroke: #6aa5dd; } .to-investigate { stroke: #a98fd6; } .to-resolve { stroke: #dfae5b; } .to-follow-up { stroke: #63c08d; } .to-improve { stroke: #a0aec0; }
  .accept { fill: #6aa5dd; } .investigate { fill: #a98fd6; } .resolve { fill: #dfae5b; } .follow-up { fill: #63c08d; } .improve { fill: #a0aec0; }
}
`
