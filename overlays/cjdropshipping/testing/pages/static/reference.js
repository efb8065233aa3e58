// The reference: Swagger UI over the document of this mock, with a token filled in.
//
//   _mock/openapi.json ──> SwaggerUIBundle ──> preauthorizeApiKey(scheme, token)
//   _mock/token ─────────────────────────────────────────────────────────┘

"use strict";

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

function colour() {
  root.classList.toggle("dark-mode", dark.matches);
  // Older versions of Swagger UI have no dark colours: then all of the page stays light.
  if (getComputedStyle(root).backgroundColor === "rgba(0, 0, 0, 0)") {
    root.classList.remove("dark-mode");
  }
}

async function json(path, options) {
  const response = await fetch(path, options);
  if (!response.ok) throw new Error(`${path} is answered with status ${response.status}`);
  return response.json();
}

/** A token of the first account that is alive; if there is none, the mock makes one. */
function aliveToken() {
  const headers = { "content-type": "application/json" };
  return json("_mock/token", { method: "POST", headers, body: "{}" });
}

async function show() {
  const [spec, token] = await Promise.all([json("_mock/openapi.json"), aliveToken()]);
  const ui = SwaggerUIBundle({
    spec,
    dom_id: "#reference",
    validatorUrl: null,
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    displayOperationId: true,
    displayRequestDuration: true,
    filter: true,
    tryItOutEnabled: true,
    onComplete: () => {
      for (const name of Object.keys(spec.components?.securitySchemes ?? {})) {
        ui.preauthorizeApiKey(name, token);
      }
    },
  });
}

colour();
dark.addEventListener("change", colour);
show().catch((error) => {
  const trouble = document.getElementById("trouble");
  trouble.textContent = `The reference cannot be shown: ${error.message}`;
  trouble.hidden = false;
});
