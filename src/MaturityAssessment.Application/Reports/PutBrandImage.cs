using System.Globalization;
using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Pdf;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>Gives the tenant's reports a logo or a cover image. What the file is, its bytes say, not its name.</summary>
/// <param name="AltText">What it shows, for those who cannot see it.</param>
/// <param name="ExpectedVersion">Of what the person saw; 0 for none.</param>
[AllowedTo(Role.Administrator)]
public sealed record PutBrandImage(BrandImage Kind, byte[] Content, string AltText, int ExpectedVersion) : IRequest<PutBrandImage.Put>
{
    private const int Megabyte = 1024 * 1024;
    private const long Million = 1_000_000;

    public sealed record Put(int Version);

    /// <summary>In bytes.</summary>
    public static int LargestFile(BrandImage kind) => kind == BrandImage.Logo ? Megabyte : 4 * Megabyte;

    public static string TooLarge(BrandImage kind) => string.Create(CultureInfo.InvariantCulture, $"The file is larger than {LargestFile(kind) / Megabyte} MB. Make the image smaller and choose it again.");

    /// <summary>More would be printed finer than anybody can see.</summary>
    private static long MostPixels(BrandImage kind) => (kind == BrandImage.Logo ? 4 : 16) * Million;

    internal sealed class Validator : AbstractValidator<PutBrandImage>
    {
        public Validator()
        {
            RuleFor(x => x.Kind).IsInEnum();
            RuleFor(x => x.Content).NotEmpty().WithMessage("Choose a PNG or JPEG file.");
            RuleFor(x => x.Content).Must((x, content) => content is null || content.Length <= LargestFile(x.Kind)).WithMessage(x => TooLarge(x.Kind));
            RuleFor(x => x.AltText).NotEmpty().WithMessage("Say what the image shows, for those who cannot see it.");
            RuleFor(x => x.AltText).MaximumLength(Branding.LongestAltText).WithMessage($"The description may have {Branding.LongestAltText} characters at most.");
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user) : IRequestHandler<PutBrandImage, Put>
    {
        public async Task<Put> Handle(PutBrandImage command, CancellationToken cancellationToken)
        {
            try
            {
                ImageFile.Read(command.Content, MostPixels(command.Kind));
            }
            catch (ImageRefusedException refusal)
            {
                throw new RuleBrokenException(refusal.Message);
            }

            return new(await db.ChangeBrandingAsync(user, command.ExpectedVersion, b => b.Put(command.Kind, command.Content, command.AltText), cancellationToken));
        }
    }
}
