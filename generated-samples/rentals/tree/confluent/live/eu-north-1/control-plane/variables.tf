# What nobody could know when this was generated.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

variable "key_generations" {
  description = "Generations of API keys that stand side by side. To rotate, add one, let every application change over, then remove the old one."
  type        = list(string)
  default     = ["a"]

  validation {
    condition     = length(var.key_generations) > 0 && length(distinct(var.key_generations)) == length(var.key_generations)
    error_message = "Name each generation once, and at least one: without any, no application signs in."
  }
}
