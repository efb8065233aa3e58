// The reference: Swagger UI over the document of this mock, with a token filled in.
//
//   _mock/openapi.json ──> SwaggerUIBundle ──> preauthorizeApiKey(scheme, its x-mock-token)

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

function authorise(ui, schemes) {
  for (const [name, scheme] of Object.entries(schemes)) {
    ui.preauthorizeApiKey(name, scheme["x-mock-token"]);
  }
}

async function show() {
  const response = await fetch("_mock/openapi.json");
  if (!response.ok) {
    throw new Error(`the document is answered with status ${response.status}`);
  }
  const spec = await response.json();
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
    onComplete: () => authorise(ui, spec.components.securitySchemes),
  });
}

colour();
dark.addEventListener("change", colour);
show().catch((error) => {
  const trouble = document.getElementById("trouble");
  trouble.textContent = `The reference cannot be shown: ${error.message}`;
  trouble.hidden = false;
});
