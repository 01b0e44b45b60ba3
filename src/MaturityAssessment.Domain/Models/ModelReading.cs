namespace MaturityAssessment.Domain.Models;

/// <summary>What reading a model file gave: the model, or every fault that stands in its way.</summary>
/// <param name="Model">Null as soon as there is one fault.</param>
public sealed record ModelReading(MaturityModel? Model, IReadOnlyList<ModelFault> Faults);
