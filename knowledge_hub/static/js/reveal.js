// A password typed once can be looked at. Without this, it can be chosen anew by mail.

for (const input of document.querySelectorAll("input[data-reveal]")) {
  const label = document.createElement("label");
  const box = Object.assign(document.createElement("input"), { type: "checkbox" });
  label.className = "reveal";
  label.append(box, ` ${input.dataset.reveal}`);
  box.addEventListener("change", () => {
    input.type = box.checked ? "text" : "password";
  });
  input.after(label);
}
